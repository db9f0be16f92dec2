package kz.zhardem.drools;

import java.util.function.Supplier;

/**
 * Drools looks for its own parts through the class loader of the thread, keeps what it finds in static fields, and never
 * looks again. In a container or on a pool's thread that loader may not see the library, so work with Drools is done
 * under the library's own.
 */
final class LibraryClassLoader {

    private LibraryClassLoader() {}

    static <T> T run(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LibraryClassLoader.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
