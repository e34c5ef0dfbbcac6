using System.Reflection;

namespace Pulumi;

/// <summary>Runs a program to its end: until nothing it started is under way, or until the first error.</summary>
internal sealed class Runner(Deployment deployment)
{
    /// <summary>Tells the language host that the user has been told: it adds no message of its own.</summary>
    private const int UserWasTold = 32;

    private readonly TasksUnderWay _tasks = new();

    /// <summary>The program does not end before this task; its error is the program's.</summary>
    public void Watch(Task task) => _tasks.Add(task);

    public Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options)
    {
        Watch(new Stack(func, options).Outputs.DataTask);
        return FinishAsync();
    }

    public async Task<int> RunAsync(Func<Stack> create)
    {
        try
        {
            var stack = create();
            stack.RegisterPropertyOutputs();
            Watch(stack.Outputs.DataTask);
        }
        catch (Exception error)
        {
            // A constructor called for a type parameter has its error wrapped.
            var cause = error is TargetInvocationException { InnerException: { } inner } ? inner : error;
            return await FailAsync([cause]).ConfigureAwait(false);
        }

        return await FinishAsync().ConfigureAwait(false);
    }

    private async Task<int> FinishAsync()
    {
        var errors = await _tasks.IdleOrErrorsAsync().ConfigureAwait(false);
        if (errors.Count > 0)
        {
            return await FailAsync(errors).ConfigureAwait(false);
        }

        if (deployment.Log.HasErrors)
        {
            return 1;
        }

        try
        {
            // The engine says when it needs nothing more of the program.
            await deployment.Monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
            return 0;
        }
        catch (Exception error)
        {
            return await FailAsync([error]).ConfigureAwait(false);
        }
    }

    private async Task<int> FailAsync(IReadOnlyCollection<Exception> errors)
    {
        var told = false;
        foreach (var error in errors)
        {
            told |= await TellAsync(error).ConfigureAwait(false);
        }

        // Set as well, for a Main that does not return the result.
        return Environment.ExitCode = told ? UserWasTold : 1;
    }

    /// <summary>An error while telling is thrown on: it ends the process with a code of its own.</summary>
    private async Task<bool> TellAsync(Exception error)
    {
        switch (error)
        {
            case LogException:
                await Console.Error.WriteLineAsync(error.ToString()).ConfigureAwait(false);
                return false;
            case RunException:
                await deployment.Log.SendAsync(Wire.LogSeverity.Error, error.Message).ConfigureAwait(false);
                return true;
            case ResourceException known:
                await deployment.Log.SendAsync(
                    Wire.LogSeverity.Error, known.HideStack ? known.Message : known.ToString(), known.Resource).ConfigureAwait(false);
                return true;
            default:
                var program = Assembly.GetEntryAssembly()?.Location;
                await deployment.Log.SendAsync(
                    Wire.LogSeverity.Error,
                    $"Running program '{program}' failed with an unhandled exception:\n{error}").ConfigureAwait(false);
                return true;
        }
    }
}
