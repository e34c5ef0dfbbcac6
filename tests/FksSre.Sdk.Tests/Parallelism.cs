using Xunit.Sdk;
using Xunit.v3;

// A program reads its settings from the environment of its process, so one runs at a time.
[assembly: Parallelization(Mode = ParallelMode.None)]
