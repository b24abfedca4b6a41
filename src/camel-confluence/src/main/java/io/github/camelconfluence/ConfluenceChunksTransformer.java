package io.github.camelconfluence;

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
        message.setBody(ConfluenceChunks.of(message.getExchange()));
    }
}
