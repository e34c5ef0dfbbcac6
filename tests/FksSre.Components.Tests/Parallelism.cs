// A program under mocks is the only one of its process while it runs.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
