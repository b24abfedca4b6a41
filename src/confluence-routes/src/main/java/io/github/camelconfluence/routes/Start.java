package io.github.camelconfluence.routes;

import io.github.camelconfluence.routes.doctor.Doctor;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.apache.camel.quarkus.main.CamelMainApplication;

/** Runs the routes, unless the first word says to look after the connections only. */
@QuarkusMain
public final class Start {

    private Start() {}

    public static void main(String... words) {
        if (words.length > 0 && words[0].equals("doctor")) {
            Doctor.prepare();
            Quarkus.run(Doctor.class, words);
        } else {
            Quarkus.run(CamelMainApplication.class, words);
        }
    }
}
