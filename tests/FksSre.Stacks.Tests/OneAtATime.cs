// Pulumi plays its providers for one deployment of a process at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
