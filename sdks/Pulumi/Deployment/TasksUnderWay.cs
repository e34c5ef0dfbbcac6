namespace Pulumi;

/// <summary>Counts tasks and waits until none is left or one has failed.</summary>
internal sealed class TasksUnderWay
{
    private readonly Lock _lock = new();
    private readonly HashSet<Exception> _errors = [];
    private TaskCompletionSource? _change;
    private int _count;

    public void Add(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        lock (_lock)
        {
            _count++;
        }

        task.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>The errors so far as soon as there is one, nothing once all is done. Errors are handed out once.</summary>
    public async Task<IReadOnlyCollection<Exception>> IdleOrErrorsAsync()
    {
        while (true)
        {
            Task change;
            lock (_lock)
            {
                if (_errors.Count > 0 || _count == 0)
                {
                    Exception[] errors = [.. _errors];
                    _errors.Clear();
                    return errors;
                }

                _change ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                change = _change.Task;
            }

            await change.ConfigureAwait(false);
        }
    }

    private void Remove(Task task)
    {
        lock (_lock)
        {
            _count--;
            _errors.UnionWith(task.Exception?.InnerExceptions ?? []);
            if (_errors.Count > 0 || _count == 0)
            {
                _change?.SetResult();
                _change = null;
            }
        }
    }
}
