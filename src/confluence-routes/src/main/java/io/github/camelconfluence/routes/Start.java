package io.github.camelconfluence.routes;

import io.github.camelconfluence.routes.doctor.Doctor;
import io.quarkus.runtime.Quarkus;

/**
 * Runs the routes, unless the first word is to look after the connections only. Not a {@code @QuarkusMain}, where Camel would
 * leave its start to this class in tests, too: {@code quarkus.package.main-class} names it.
 */
public final class Start {

    private Start() {}

    public static void main(String... words) {
        if (words.length > 0 && words[0].equals("doctor")) {
            Doctor.prepare();
            try {
                Quarkus.run(Doctor.class, Doctor::end, words);
            } catch (Throwable fault) {
                // An error while classes are loaded, which no handler is told of.
                Doctor.end(1, fault);
            }
        } else {
            Quarkus.run(words);
        }
    }
}
