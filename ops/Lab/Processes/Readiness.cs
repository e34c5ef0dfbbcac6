using System.Net;

namespace FksSre.Ops.Lab.Processes;

/// <summary>Waits until a started process answers, and notices at once when it never will.</summary>
internal sealed class Readiness(HttpClient http, TimeProvider clock)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan OneAnswer = TimeSpan.FromSeconds(2);

    /// <summary>Null when it is ready.</summary>
    public async Task<ChildFailure?> WaitAsync(LabProcess process, TimeSpan limit, CancellationToken cancel)
    {
        var start = clock.GetTimestamp();
        while (clock.GetElapsedTime(start) < limit)
        {
            // Asked first: a stranger on the same port must not make a dead process look ready.
            if (!ProcessTable.IsRunning(process.Identity))
            {
                return Failure(process, "ended right after its start");
            }

            if (await AnswersAsync(process.ReadyUrl, cancel))
            {
                return null;
            }

            await Task.Delay(Between, clock, cancel);
        }

        return Failure(process, $"was not ready within {limit.TotalSeconds:0.#} s ({process.ReadyUrl} does not answer 200)");
    }

    private async Task<bool> AnswersAsync(Uri url, CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(OneAnswer);
        try
        {
            using var answer = await http.GetAsync(url, limited.Token);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    private static ChildFailure Failure(LabProcess process, string problem) =>
        new(process.Name, problem, LogTail.Read(process.LogFile), process.LogFile);
}
