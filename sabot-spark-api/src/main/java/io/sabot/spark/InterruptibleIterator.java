package io.sabot.spark;

import scala.collection.AbstractIterator;
import scala.collection.Iterator;

/** The same objects, until the task is to stop. */
public class InterruptibleIterator<T> extends AbstractIterator<T> {
    private final TaskContext context;
    private final Iterator<T> delegate;

    public InterruptibleIterator(TaskContext context, Iterator<T> delegate) {
        this.context = context;
        this.delegate = delegate;
    }

    public TaskContext context() {
        return context;
    }

    public Iterator<T> delegate() {
        return delegate;
    }

    @Override
    public boolean hasNext() {
        if (context.isInterrupted()) {
            throw new TaskKilledException();
        }
        return delegate.hasNext();
    }

    @Override
    public T next() {
        return delegate.next();
    }
}
