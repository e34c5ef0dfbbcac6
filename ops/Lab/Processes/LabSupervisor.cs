namespace FksSre.Ops.Lab.Processes;

/// <summary>Starts all processes of a lab or none, and stops them.</summary>
public sealed class LabSupervisor(LabFolder folder, HttpClient http, TimeProvider clock)
{
    // Prometheus writes its head block when it ends; on a busy disk that takes seconds.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly LabStateFile _file = new(folder);
    private readonly Readiness _readiness = new(http, clock);
    private readonly LabStop _stop = new(clock);

    /// <summary>
    /// Starts the processes and waits until all are ready. If one fails, or the wait is cancelled, those started are stopped again.
    /// </summary>
    /// <param name="empty">The state to begin with, without processes.</param>
    /// <param name="progress">Told the name of each process as it becomes ready.</param>
    public async Task<LabStart> StartAsync(
        LabState empty,
        IReadOnlyList<ChildSpec> specs,
        IProgress<string> progress,
        CancellationToken cancel
    )
    {
        var state = empty;
        try
        {
            foreach (var spec in specs)
            {
                cancel.ThrowIfCancellationRequested();
                await DetachedProcess.StartAsync(spec, folder.Path, folder.LogFile(spec.Name), identity =>
                {
                    state = state.With(new LabProcess(spec.Name, identity, folder.LogFile(spec.Name), spec.ReadyUrl));
                    _file.Save(state);
                });
            }

            var failures = await WaitAsync(state.Processes, specs, progress, cancel);
            if (failures.Count == 0)
            {
                return new LabStart.Ready(state);
            }

            await StopAsync(state);
            return new LabStart.RolledBack(failures);
        }
        catch
        {
            await StopAsync(state);
            throw;
        }
    }

    /// <summary>Stops every process of the lab, all at once, and forgets the lab unless one of them would not end.</summary>
    public async Task<IReadOnlyList<(LabProcess Process, StopOutcome Outcome)>> StopAsync(LabState state)
    {
        var outcomes = await Task.WhenAll(state.Processes.Select(async p => (p, await _stop.StopAsync(p.Identity, Grace))));
        var left = outcomes.Where(o => o.Item2 == StopOutcome.StillRunning).Select(o => o.p).ToList();
        if (left.Count == 0)
        {
            _file.Delete();
        }
        else
        {
            _file.Save(state with { Processes = left });
        }

        return outcomes;
    }

    // The first failure ends the wait: the others may never become ready without the one that failed.
    private async Task<IReadOnlyList<ChildFailure>> WaitAsync(
        IReadOnlyList<LabProcess> processes,
        IReadOnlyList<ChildSpec> specs,
        IProgress<string> progress,
        CancellationToken cancel
    )
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var waits = processes
            .Zip(specs, async (process, spec) =>
            {
                var failure = await _readiness.WaitAsync(process, spec.ReadyWithin, enough.Token);
                if (failure is null)
                {
                    progress.Report(process.Name);
                }

                return failure;
            })
            .ToList();
        var failures = new List<ChildFailure>();
        await foreach (var wait in Task.WhenEach(waits).WithCancellation(cancel))
        {
            if (wait.IsCompletedSuccessfully && await wait is { } failure)
            {
                failures.Add(failure);
                await enough.CancelAsync();
            }
        }

        cancel.ThrowIfCancellationRequested();
        return failures;
    }
}
