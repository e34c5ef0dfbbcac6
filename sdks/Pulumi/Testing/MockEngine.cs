using System.Collections.Immutable;
using Pulumi.Wire;

namespace Pulumi.Testing;

/// <summary>Keeps the errors a program logs.</summary>
internal sealed class MockEngine : IEngine
{
    private ImmutableList<string> _errors = [];

    public IReadOnlyList<string> Errors => _errors;

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error)
        {
            ImmutableInterlocked.Update(ref _errors, errors => errors.Add(request.Message));
        }

        return Task.CompletedTask;
    }
}
