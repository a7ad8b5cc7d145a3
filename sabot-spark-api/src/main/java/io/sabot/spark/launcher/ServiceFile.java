package io.sabot.spark.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A file below {@code META-INF/services} that names classes as they are after the rewrite. */
final class ServiceFile extends URLStreamHandler {
    private final URL original;

    private ServiceFile(URL original) {
        this.original = original;
    }

    static URL rewritten(URL original) {
        try {
            return new URL(original, original.toExternalForm(), new ServiceFile(original));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    protected URLConnection openConnection(URL url) {
        return new URLConnection(url) {
            @Override
            public void connect() {
                // What it reads from is opened when it is read.
            }

            @Override
            public InputStream getInputStream() throws IOException {
                try (InputStream in = original.openStream()) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    String renamed = text.lines()
                            .map(line -> PrefixRewriter.rename(line.strip()))
                            .collect(Collectors.joining("\n", "", "\n"));
                    return new ByteArrayInputStream(renamed.getBytes(StandardCharsets.UTF_8));
                }
            }
        };
    }
}
