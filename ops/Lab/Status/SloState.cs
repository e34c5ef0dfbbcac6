using System.Text.Json.Serialization;

namespace FksSre.Ops.Lab.Status;

/// <summary>How an SLO stands. Five states that nobody can mistake for one another.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SloState>))]
internal enum SloState
{
    /// <summary>Nothing is measured now; neither good nor bad is known.</summary>
    [JsonStringEnumMemberName("no data")]
    NoData,

    /// <summary>Nothing is measured, and nothing is meant to be: it has hours of its own.</summary>
    [JsonStringEnumMemberName("outside its hours")]
    OutsideHours,

    [JsonStringEnumMemberName("ok")]
    Ok,

    /// <summary>An alert about it fires, or little of the budget is left.</summary>
    [JsonStringEnumMemberName("at risk")]
    AtRisk,

    [JsonStringEnumMemberName("spent")]
    Spent,
}
