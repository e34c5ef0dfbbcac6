using FksSre.ServiceLevels.Objectives;

namespace FksSre.OnCall;

/// <summary>
/// Names in a PagerDuty account, which environments may share: each ends with the environment, and each is there once per kind.
/// </summary>
internal static class PagerDutyNames
{
    /// <summary>
    /// Of a name as declared. PagerDuty takes 100 characters for a user and 255 for all else, the environment behind the name included.
    /// </summary>
    public const int Longest = 100;

    /// <summary>What PagerDuty refuses in a name, besides control characters.</summary>
    public const string Forbidden = @"\/&<>";

    /// <summary>
    /// The service that takes what is about no service of the catalogue. Service ids are made to have no space, so none is called that.
    /// </summary>
    public const string Platform = "FKS platform";

    public static string In(string environment, string name) => $"{name} ({environment})";

    public static string OfTier(Tier tier) => $"{tier} services";

    public static string OfOverride(Override o) => FormattableString.Invariant($"{o.Person.Id} takes over {o.From:uuuu-MM-dd HH:mm}");
}
