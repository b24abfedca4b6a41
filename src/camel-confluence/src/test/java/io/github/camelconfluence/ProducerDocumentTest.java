package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.operation.Operation;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProducerDocumentTest {

    @ParameterizedTest
    @EnumSource(Operation.class)
    void everyOperationHasAnExample(Operation operation) throws IOException {
        assertThat(ProducerDocumentContract.examples()).containsPattern("operation=" + operation.optionName() + "\\b");
        assertThat(Files.readString(ProducerDocumentContract.PAGE)).contains("`" + operation.optionName() + "`");
    }

    @Nested
    class OnCloud extends ProducerDocumentContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.cloud();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.cloudEditor(confluence);
        }
    }

    @Nested
    class OnDataCenter extends ProducerDocumentContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.dataCenter();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.dataCenterEditor(confluence);
        }
    }
}
