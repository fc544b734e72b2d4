package org.godepot.boot;

import java.util.List;
import org.glassfish.jersey.internal.inject.AbstractBinder;

/** Hands objects we built to Jersey, each as its own class. */
final class Instances extends AbstractBinder {
  private final List<Object> objects;

  Instances(List<Object> objects) {
    this.objects = objects;
  }

  @Override
  protected void configure() {
    objects.forEach(this::bindItself);
  }

  @SuppressWarnings("unchecked")
  private <T> void bindItself(T object) {
    bind(object).to((Class<T>) object.getClass());
  }
}
