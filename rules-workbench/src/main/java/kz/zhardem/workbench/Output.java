package kz.zhardem.workbench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Standard output: buffered, in UTF-8 whatever the platform's charset, and never ignoring that it cannot be written. */
final class Output {

    private final OutputStream stream;

    Output(OutputStream stream) {
        this.stream = new BufferedOutputStream(stream, 1 << 16);
    }

    void write(byte[] bytes) {
        try {
            stream.write(bytes);
        } catch (IOException e) {
            throw new OutputClosed(e);
        }
    }

    void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    void flush() {
        try {
            stream.flush();
        } catch (IOException e) {
            throw new OutputClosed(e);
        }
    }
}
