using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Collects the facts of several outputs: one unknown makes the whole unknown, one secret makes it secret.</summary>
internal sealed class OutputFacts
{
    private ImmutableHashSet<Resource> _resources = [];
    private bool _isKnown = true;
    private bool _isSecret;

    /// <summary>Notes the facts, returns the value.</summary>
    public object? Take(OutputData data)
    {
        _resources = _resources.Union(data.Resources);
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        return data.Value;
    }

    public OutputData Give(object? value) => new(_resources, value, _isKnown, _isSecret);
}
