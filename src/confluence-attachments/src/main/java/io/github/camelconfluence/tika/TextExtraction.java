package io.github.camelconfluence.tika;

import io.github.camelconfluence.attachment.AttachmentFile;
import io.github.camelconfluence.attachment.AttachmentText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ParseRecord;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.ToTextContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.SAXException;

/** The text of a file, in the calling thread and for as long as it takes. Thread-safe. */
final class TextExtraction {

    private final AutoDetectParser parser = Parsers.detecting();

    AttachmentText of(AttachmentFile file, int characters) throws IOException, SAXException, TikaException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.name());
        metadata.set(Metadata.CONTENT_TYPE, file.mediaType());
        try (TikaInputStream stream = TikaInputStream.get(file.content())) {
            MediaType type = parser.getDetector().detect(stream, metadata);
            metadata.set(Metadata.CONTENT_TYPE, type.toString());
            if (!isReadable(type)) {
                return AttachmentText.unreadable("There is no text in a file of type " + type.getBaseType());
            }
            return type.getType().equals("image") && !type.getSubtype().endsWith("xml")
                    ? ofImage(stream, metadata)
                    : ofDocument(stream, metadata, characters);
        }
    }

    private boolean isReadable(MediaType type) {
        MediaType known = type;
        while (known != null && !parser.getParsers().containsKey(known)) {
            known = parser.getMediaTypeRegistry().getSupertype(known);
        }
        return known != null;
    }

    private AttachmentText ofImage(TikaInputStream stream, Metadata metadata)
            throws IOException, SAXException, TikaException {
        parser.parse(stream, new InterruptibleHandler(new ToTextContentHandler()), metadata, context());
        return new AttachmentText(ImageFacts.lines(metadata), List.of());
    }

    private AttachmentText ofDocument(TikaInputStream stream, Metadata metadata, int characters)
            throws IOException, SAXException, TikaException {
        ToTextContentHandler text = new ToTextContentHandler();
        ParseContext context = context();
        List<String> warnings = new ArrayList<>();
        try {
            parser.parse(
                    stream,
                    new InterruptibleHandler(new BodyContentHandler(new WriteOutContentHandler(text, characters))),
                    metadata,
                    context);
        } catch (SAXException | TikaException | IOException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                throw e;
            }
            warnings.add("Its text is cut off after " + characters + " characters");
        }
        int left = ((EmbeddedFiles) context.get(EmbeddedDocumentExtractor.class)).left();
        if (left > 0) {
            warnings.add(left + " files within it were not read: they are too many or too deep");
        }
        List<Exception> failures = context.get(ParseRecord.class).getExceptions();
        if (!failures.isEmpty()) {
            warnings.add(failures.size() + " files within it were not read, the first because: "
                    + Refusals.sentence(failures.get(0)));
        }
        return new AttachmentText(TidyText.of(text.toString()), warnings);
    }

    private ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(Parser.class, parser);
        context.set(ParseRecord.class, new ParseRecord());
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedFiles(context));
        context.set(PDFParserConfig.class, Parsers.pdf());
        context.set(OfficeParserConfig.class, Parsers.office());
        return context;
    }
}
