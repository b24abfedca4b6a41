package io.github.camelconfluence.benchmarks;

import java.io.IOException;
import java.util.Collection;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Prints how much a second of one core converts, and how much of that time jsoup needs to parse the same. */
public final class Speed {

    private static final int ROUNDS = 3;

    private Speed() {}

    /** With a folder of storage (.xml) and ADF (.json) files, or without one for the project's own examples. */
    public static void main(String[] folder) throws IOException, RunnerException {
        Table table = new Table();
        // Each has its turn in each round: when the machine slows down, it does so for all of them.
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.println("Round " + round + " of " + ROUNDS);
            for (RunResult result : run(options(folder))) {
                table.add(result);
            }
        }
        System.out.print(table);
    }

    static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        // So many operations, not so many seconds: a busy machine would spend the seconds before anything is compiled.
        return new Runner(options.mode(Mode.SingleShotTime)
                        .include(StorageConversion.class.getName())
                        .include(AdfConversion.class.getName())
                        .addProfiler(ProcessorTime.class)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
    }

    private static ChainedOptionsBuilder options(String[] folder) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .jvmArgs("-XX:+UseSerialGC", "-Xbatch", "-Xmx512m")
                .warmupIterations(100)
                .measurementIterations(20);
        return folder.length == 0 ? options : options.param("folder", folder[0]);
    }
}
