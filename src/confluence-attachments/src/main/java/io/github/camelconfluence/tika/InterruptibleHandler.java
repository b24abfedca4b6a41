package io.github.camelconfluence.tika;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Ends a parser that nobody waits for any more at the next thing it tells. */
final class InterruptibleHandler extends ContentHandlerDecorator {

    InterruptibleHandler(ContentHandler handler) {
        super(handler);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        stopIfGivenUp();
        super.startElement(uri, local, name, attributes);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        stopIfGivenUp();
        super.characters(text, start, length);
    }

    private static void stopIfGivenUp() throws SAXException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SAXException("Given up");
        }
    }
}
