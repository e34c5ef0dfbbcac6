using Xunit.v3;

// They wait more than they work: the lab's tests, which take longest, are not to wait for the others as well.
[assembly: Parallelization(MaxThreads = 4)]
