package org.iyab.casefile;

/** Locks what stands before a case in the lock order: the movement and the seats it holds. */
public interface BeforeCaseLock {

    void lockFor(String reference);
}
