using NodaTime;

namespace FksSre.Ops.PagerDuty.Comparison;

/// <summary>A moment at which PagerDuty is asked who has the duty.</summary>
/// <param name="At">Whole seconds.</param>
/// <param name="Why">Ends a sentence that begins with the time, e.g. <c>1 min after a handover</c>.</param>
internal sealed record DutyMoment(Instant At, string Why);
