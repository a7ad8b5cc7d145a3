package io.sabot.spark;

import scala.collection.AbstractIterator;
import scala.collection.Iterator;

/** The same objects, as long as the task has not ended. */
public class ContextAwareIterator<T> extends AbstractIterator<T> {
    private final TaskContext context;
    private final Iterator<T> delegate;

    public ContextAwareIterator(TaskContext context, Iterator<T> delegate) {
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
        return !context.isCompleted() && !context.isInterrupted() && delegate.hasNext();
    }

    @Override
    public T next() {
        return delegate.next();
    }
}
