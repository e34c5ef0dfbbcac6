using Xunit.Sdk;
using Xunit.v3;

// Pulumi plays its providers for one deployment of a process at a time.
[assembly: Parallelization(Mode = ParallelMode.None)]
