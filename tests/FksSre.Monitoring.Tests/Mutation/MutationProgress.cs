using System.Diagnostics;
using System.Globalization;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>
/// Says how far a run is while it goes on: mutants that are done, and those that survived so far. A diagnostic message is shown at
/// once; output of a test only when it ends.
/// </summary>
internal sealed class MutationProgress
{
    private readonly Lock _lock = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private (int All, int Done, int Survived) _mutants;

    public void Begin(int mutants)
    {
        lock (_lock)
        {
            _mutants = (mutants, 0, 0);
            _watch.Restart();
        }
    }

    /// <param name="what">Which part of the run.</param>
    /// <param name="mutants">How many it had.</param>
    /// <param name="survivors">Their names.</param>
    public void Ended(string what, int mutants, IReadOnlyCollection<string> survivors)
    {
        lock (_lock)
        {
            _mutants = (_mutants.All, _mutants.Done + mutants, _mutants.Survived + survivors.Count);
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{_watch.Elapsed:mm\\:ss} {_mutants.Done} of {_mutants.All} mutants done, "
                    + $"{_mutants.Survived} alive; {what}: {survivors.Count} of {mutants}"
            );
            TestContext.Current.SendDiagnosticMessage(string.Join("\n    ", survivors.Prepend(line)));
        }
    }
}
