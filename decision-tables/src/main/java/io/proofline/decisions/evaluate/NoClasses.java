package io.proofline.decisions.evaluate;

/** A class loader that has no classes: a model that slipped through the gate still finds nothing to call. */
final class NoClasses extends ClassLoader {

    NoClasses() {
        super(null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        throw new ClassNotFoundException(name);
    }
}
