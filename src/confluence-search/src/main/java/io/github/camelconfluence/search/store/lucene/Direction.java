package io.github.camelconfluence.search.store.lucene;

/**
 * Where a vector points, and how long it is. Directions are compared by their scalar product, which takes a third of the
 * time that the cosine of two vectors does.
 */
final class Direction {

    /** Models that normalise do so to about this; such a vector is kept bit by bit. */
    private static final double ROUNDING = 1e-5;

    private final float[] unit;
    private final float length;

    /** @param unit of length 1, or without any */
    Direction(float[] unit, float length) {
        this.unit = unit;
        this.length = length;
    }

    static Direction of(float[] vector) {
        double square = 0;
        for (float component : vector) {
            square += (double) component * component;
        }
        double length = Math.sqrt(square);
        if (length == 0 || Math.abs(length - 1) < ROUNDING) {
            return new Direction(vector, length == 0 ? 0 : 1);
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return new Direction(unit, (float) length);
    }

    /** Not a copy. */
    float[] unit() {
        return unit;
    }

    float length() {
        return length;
    }

    boolean isNone() {
        return length == 0;
    }

    float[] vector() {
        float[] vector = unit.clone();
        if (length != 0 && length != 1) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] *= length;
            }
        }
        return vector;
    }
}
