using System.Globalization;
using WireTimeouts = Pulumi.Wire.RegisterResourceRequest.Types.CustomTimeouts;

namespace Pulumi;

/// <summary>How long the engine waits for a provider; unset means the provider's own default.</summary>
public sealed class CustomTimeouts
{
    public TimeSpan? Create { get; set; }

    public TimeSpan? Update { get; set; }

    public TimeSpan? Delete { get; set; }

    internal CustomTimeouts Clone() => new() { Create = Create, Update = Update, Delete = Delete };

    internal WireTimeouts ToWire() => new() { Create = Text(Create), Update = Text(Update), Delete = Text(Delete) };

    /// <summary>Nanoseconds; a tick is 100 of them.</summary>
    private static string Text(TimeSpan? time)
        => time is { } span ? string.Create(CultureInfo.InvariantCulture, $"{span.Ticks}00ns") : string.Empty;
}
