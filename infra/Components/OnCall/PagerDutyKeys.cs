using System.Collections.Immutable;
using Pulumi;

namespace FksSre.Components.OnCall;

/// <summary>
/// The integration key behind each receiver of Alertmanager's that speaks PagerDuty, by the receiver's name. Every key is a secret output.
/// </summary>
public sealed record PagerDutyKeys(ImmutableSortedDictionary<string, Output<string>> ByReceiver);
