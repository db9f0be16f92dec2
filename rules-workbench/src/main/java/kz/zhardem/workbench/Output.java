package kz.zhardem.workbench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Standard output: buffered, in UTF-8 whatever the platform's charset, and never ignoring that it cannot be written. */
final class Output {

    private final OutputStream stream;
    private boolean closed;

    Output(OutputStream stream) {
        this.stream = new BufferedOutputStream(stream, 1 << 16);
    }

    void write(byte[] bytes) {
        attempt(() -> stream.write(bytes));
    }

    void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    void flush() {
        attempt(stream::flush);
    }

    /** Throws at the first failure; after that, all is lost anyway and has been told. */
    private void attempt(Writing writing) {
        if (closed) {
            return;
        }
        try {
            writing.run();
        } catch (IOException e) {
            closed = true;
            throw new OutputClosed(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
