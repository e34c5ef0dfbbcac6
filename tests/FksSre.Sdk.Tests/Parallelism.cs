// A program reads its settings from the environment of its process, so one runs at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
