namespace FksSre.ServiceLevels.Indicators;

/// <summary>When an indicator is meant to give data. At other times there is none by intent, which is no fault.</summary>
/// <param name="Condition">PromQL over the clock alone, in UTC: an instant vector that is empty outside of the hours, e.g. <c>(hour() &gt;=
/// 8) &lt; 18</c>.</param>
/// <param name="Extent">How much of the time that is, in words: <c>50 of the 168 hours of a week</c>.</param>
public sealed record JudgedHours(string Condition, string Extent);
