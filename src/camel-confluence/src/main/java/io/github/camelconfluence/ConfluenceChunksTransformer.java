package io.github.camelconfluence;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/** {@code transform: {toType: confluence:chunks}} makes {@link ConfluenceChunks} of a change. */
@DataTypeTransformer(
        name = "confluence-chunks",
        description = "Cuts a change into chunks for search: split them into one message each")
public class ConfluenceChunksTransformer extends Transformer {

    @Override
    public void transform(Message message, DataType from, DataType to) {
        Exchange exchange = message.getExchange();
        ChunkSource source = exchange.getProperty(ChunkSource.PROPERTY, ChunkSource.class);
        if (source == null) {
            throw new IllegalStateException(
                    "confluence:chunks needs an exchange that a confluence: consumer made, and this"
                            + " one was not, or has been to another system in between: cut into chunks in the route that begins"
                            + " with 'from: confluence:', before the change is written anywhere");
        }
        message.setBody(new ConfluenceChunks(source.chunks(), exchange));
    }
}
