package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.content.chunk.ChunkLimits;
import io.github.camelconfluence.content.chunk.TokenCounter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that make no sense fail when the endpoint is created, with their name and the cure. */
class ChunkOptionsTest extends CloudRouteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chunkTarget=600 | Option chunkTarget is 600, but chunkMax is 512: lower chunkTarget, or raise chunkMax to at least 600",
                "chunkMin=350 | Option chunkMin is 350, but chunkTarget is 350: chunkMin must be below chunkTarget",
                "chunkMin=-1 | Option chunkMin is -1: it must be at least 0",
                "chunkMax=10 | Option chunkMax is 10: it must be at least 64",
                "chunkOverlap=200 | Option chunkOverlap is 200, but chunkTarget is 350: chunkOverlap must be at most half of it",
                "tokenCounter=gpt | Option tokenCounter is 'gpt': use estimate, cl100k_base, o200k_base, or #bean:name of a",
            })
    void whatMakesNoSenseFailsWithTheCure(String option, String message) {
        assertThatThrownBy(() -> context.getEndpoint("confluence:RP?" + option))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .rootCause()
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource({"estimate", "cl100k_base", "o200k_base", "#bean:letters"})
    void everyCounterCountsForTheRoute(String counter) throws Exception {
        TokenCounter letters = String::length;
        context.getRegistry().bind("letters", letters);
        wiki.createPage("RP", null, "Page", "<p>Some words</p>");
        List<Integer> tokens = new ArrayList<>();
        route(builder -> builder.from("confluence:RP?startScheduler=false&tokenCounter=" + counter)
                .routeId(ROUTE)
                .transform(new org.apache.camel.spi.DataType("confluence:chunks"))
                .process(exchange -> exchange.getIn()
                        .getBody(ConfluenceChunks.class)
                        .list()
                        .forEach(chunk -> tokens.add(chunk.tokens()))));
        poll();

        assertThat(tokens).containsExactly(counter.equals("#bean:letters") ? 10 : counter.equals("estimate") ? 3 : 2);
    }

    @Test
    void blankOptionsAreTheDefaults() {
        ConfluenceConfiguration options = new ConfluenceConfiguration();
        options.setTokenCounter(" ");

        assertThat(Chunking.of(options).limits()).isEqualTo(ChunkLimits.DEFAULT);
        assertThat(Chunking.of(options).counter().count("four")).isEqualTo(1);
    }

    @Test
    void differentOptionsDeliverEverythingOnceMore() throws Exception {
        pages(2);
        follow("RP?syncId=one");
        shutDownRoute();
        follow("RP?syncId=one");
        assertThat(received).isEmpty();
        shutDownRoute();

        follow("RP?syncId=one&chunkMax=400");
        assertThat(received).hasSize(2);
    }

    @Test
    void withoutTheTokenizersJarTheErrorNamesItAndTheEstimateWorks() throws Exception {
        Class<?> chunking = new WithoutTokenizer().loadClass(Chunking.class.getName());
        Class<?> configuration = chunking.getClassLoader().loadClass(ConfluenceConfiguration.class.getName());
        Object options = configuration.getConstructor().newInstance();
        var of = chunking.getDeclaredMethod("of", configuration);
        of.setAccessible(true);

        assertThatCode(() -> of.invoke(null, options)).doesNotThrowAnyException();
        configuration.getMethod("setTokenCounter", Object.class).invoke(options, "cl100k_base");
        assertThatThrownBy(() -> of.invoke(null, options))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .hasMessage(
                        "Option tokenCounter is cl100k_base, and com.knuddels:jtokkit is not on the class path: add that jar"
                                + " (version 1.1.0), or use tokenCounter=estimate");
    }

    /** Our classes anew, without the tokenizer's. */
    private static final class WithoutTokenizer extends ClassLoader {

        WithoutTokenizer() {
            super(ChunkOptionsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.knuddels")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.github.camelconfluence")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
