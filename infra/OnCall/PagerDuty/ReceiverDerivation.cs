using System.Collections.Immutable;

namespace FksSre.OnCall.PagerDuty;

/// <summary>
/// Which service an Alertmanager receiver opens incidents on: that of the one FKS service its routes are about, or the one for everything
/// else.
/// </summary>
internal static class ReceiverDerivation
{
    /// <param name="receivers">The ids of the FKS services that each receiver is told about, by the receiver's name; null stands for
    /// any.</param>
    /// <param name="services">Of the account.</param>
    public static ImmutableSortedDictionary<string, string> Derive(
        ImmutableSortedDictionary<string, ImmutableArray<string?>> receivers,
        DerivedServices services
    ) =>
        receivers.ToImmutableSortedDictionary(
            receiver => receiver.Key,
            receiver => ServiceOf(receiver.Value, services),
            StringComparer.Ordinal
        );

    private static string ServiceOf(ImmutableArray<string?> subjects, DerivedServices services)
    {
        var owned = subjects.Select(subject => subject is null ? null : services.ByService.GetValueOrDefault(subject)).Distinct().ToList();
        return owned is [{ } only] ? only : services.Other.Id;
    }
}
