package io.sabot.engine.object;

/** What the engine has to be told of the program's objects. Stateless. */
public interface ObjectRules {
    /** Key of a record of a shuffle. */
    Object key(Object pair);

    Object value(Object pair);

    Object pair(Object key, Object value);

    /** Hash of a partition's number and a key as a pair: decides in which order a map task hands on what it has combined. */
    int hash(int partition, Object key);

    /** Whether tasks may share the object because nobody can change it or what it refers to. */
    boolean isImmutable(Object object);

    /** Whether all objects of its class are immutable, so that others need not be looked at. */
    boolean isFlat(Object object);

    /** How objects become bytes. */
    ObjectSerializer serializer();
}
