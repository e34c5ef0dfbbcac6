using System.Collections.Immutable;
using NodaTime;

namespace FksSre.OnCall.Coverage;

/// <summary>Every minute of a policy's steps within a span: the duties follow each other without a hole.</summary>
public static class DutyTable
{
    /// <returns>For each step, in order, its duties in order of time; neighbours differ.</returns>
    public static ImmutableArray<ImmutableArray<Duty>> Of(EscalationPolicy policy, Interval span)
    {
        var boundaries = Boundaries.Of(policy, span);
        return [.. policy.Steps.Select(step => Merged(boundaries.Zip(boundaries.Skip(1), (from, until) => At(step, new(from, until)))))];
    }

    private static Duty At(EscalationStep step, Interval span)
    {
        ImmutableArray<Person> told = [.. step.Told(span.Start)];
        return new(span, told, [.. told.Where(person => person.IsReachable(span.Start))]);
    }

    private static ImmutableArray<Duty> Merged(IEnumerable<Duty> duties)
    {
        var merged = ImmutableArray.CreateBuilder<Duty>();
        foreach (var duty in duties)
        {
            if (merged.Count > 0 && merged[^1].SamePeople(duty))
            {
                merged[^1] = duty with { Span = new(merged[^1].Span.Start, duty.Span.End) };
            }
            else
            {
                merged.Add(duty);
            }
        }

        return merged.ToImmutable();
    }
}
