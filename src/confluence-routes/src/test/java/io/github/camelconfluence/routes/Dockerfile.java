package io.github.camelconfluence.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;

/** The instructions of a Dockerfile, comments and continued lines taken care of. */
record Dockerfile(List<Instruction> instructions) {

    record Instruction(String keyword, String arguments) {

        List<String> words() {
            return List.of(arguments.split("\\s+"));
        }

        /** The exec form, from its bracket on. */
        List<String> exec() {
            try {
                return new ObjectMapper()
                        .readValue(arguments.substring(arguments.indexOf('[')), new TypeReference<>() {});
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("Not an exec form: " + arguments, e);
            }
        }
    }

    static Dockerfile parse(String text) {
        String joined = text.replaceAll("(?m)^\\s*#.*\\R?", "").replaceAll("\\\\\\R\\s*", " ");
        return new Dockerfile(Arrays.stream(joined.split("\\R"))
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+", 2))
                .map(parts -> new Instruction(parts[0], parts[1]))
                .toList());
    }

    List<Instruction> all(String keyword) {
        return instructions.stream()
                .filter(instruction -> instruction.keyword().equals(keyword))
                .toList();
    }

    Instruction only(String keyword) {
        List<Instruction> found = all(keyword);
        if (found.size() != 1) {
            throw new AssertionError("The Dockerfile has " + found.size() + " of " + keyword);
        }
        return found.get(0);
    }
}
