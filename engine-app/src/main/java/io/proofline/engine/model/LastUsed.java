package io.proofline.engine.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Keeps the values that were used last, of keys whose values never change. */
final class LastUsed<K, V> {

    private static final float LOAD = 0.75f;

    private final Map<K, V> values;

    LastUsed(int capacity) {
        this.values = new LinkedHashMap<>(capacity, LOAD, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    /** The value, read outside of the lock if it is not there; two that ask at once may both read it. */
    V get(K key, Function<K, V> reader) {
        return get(key, reader, read -> true);
    }

    /** The same; what is not {@code worth} keeping is read again the next time. */
    V get(K key, Function<K, V> reader, Predicate<V> worth) {
        synchronized (values) {
            V known = values.get(key);
            if (known != null) {
                return known;
            }
        }
        V read = reader.apply(key);
        if (worth.test(read)) {
            synchronized (values) {
                values.put(key, read);
            }
        }
        return read;
    }
}
