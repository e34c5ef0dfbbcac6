// They wait more than they work: the lab's tests, which take longest, are not to wait for the others as well.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
