using System.Collections.Concurrent;

namespace FksSre.Program.Tests.Running;

/// <summary>One run of each configuration, in an update and in a preview, in which everything succeeds; many tests look at it.</summary>
internal static class Runs
{
    private static readonly ConcurrentDictionary<(string Name, bool IsPreview), Lazy<Task<ProgramRun>>> _runs = new();

    public static TheoryData<string, bool> All
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var name in Configurations.All)
            {
                all.Add(name, false);
                all.Add(name, true);
            }

            return all;
        }
    }

    public static Task<ProgramRun> OfAsync(string name, bool isPreview = false) =>
        _runs
            .GetOrAdd((name, isPreview), _ =>
                new(() => ProgramRun.OfAsync(Configurations.Named(name), behaviour => behaviour.IsPreview = isPreview))
            )
            .Value;
}
