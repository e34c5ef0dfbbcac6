using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;

namespace FksSre.Bench;

/// <summary>
/// Benchmarks run with the garbage collector as <c>FksSre.Ops.csproj</c> sets it for <c>fks</c>, so that they cost what a command costs.
/// </summary>
internal sealed class CollectorOfFks : ManualConfig
{
    public CollectorOfFks()
    {
        AddJob(
            Job.Default.WithWarmupCount(3)
                .WithIterationCount(7)
                .WithGcServer(true)
                .WithGcConcurrent(false)
                .WithEnvironmentVariable("DOTNET_GCLOHThreshold", $"{2 * 1024 * 1024:x}")
        );
        AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)));
    }
}
