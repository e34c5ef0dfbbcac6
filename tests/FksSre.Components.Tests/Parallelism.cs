using Xunit.Sdk;
using Xunit.v3;

// A program under mocks is the only one of its process while it runs.
[assembly: Parallelization(Mode = ParallelMode.None)]
