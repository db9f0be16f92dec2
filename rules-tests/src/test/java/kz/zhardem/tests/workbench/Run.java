package kz.zhardem.tests.workbench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import kz.zhardem.spi.RulesEngine;
import kz.zhardem.workbench.Zhardem;

/** One run of the command in this process. */
record Run(int exitCode, String out, String err) {

    static Run of(RulesEngine engine, byte[] in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new Zhardem(engine, new ByteArrayInputStream(in), out, err).run(args);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Run of(RulesEngine engine, String in, String... args) {
        return of(engine, in.getBytes(StandardCharsets.UTF_8), args);
    }

    static Run of(String in, String... args) {
        return of(new FakeEngine(), in, args);
    }
}
