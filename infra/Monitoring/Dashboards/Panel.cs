using System.Collections.Immutable;

namespace FksSre.Monitoring.Dashboards;

/// <summary>A picture that answers one question. A closed family.</summary>
/// <param name="Title">The question, or what is shown.</param>
/// <param name="Description">How to read it.</param>
/// <param name="Queries">What it shows.</param>
public abstract record Panel(string Title, string Description, ImmutableArray<PanelQuery> Queries)
{
    /// <summary>How its values are written and coloured.</summary>
    public ValueStyle Values { get; init; } = ValueStyle.Short;

    /// <summary>For single fields, over <see cref="Values"/>. Default: none.</summary>
    public ImmutableArray<FieldOverride> Overrides { get; init; } = [];

    /// <summary>In the corner of the panel. Default: none.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>A range of its own, whatever is chosen for the dashboard; null: that of the dashboard.</summary>
    public TimeSpan? Range { get; init; }

    /// <summary>At most so many points a series, so that a long range does not cost more; null: as many as the picture is wide.</summary>
    public int? MostPoints { get; init; }

    /// <summary>Values over time.</summary>
    public sealed record TimeSeries(string Title, string Description, params ImmutableArray<PanelQuery> Queries)
        : Panel(Title, Description, Queries)
    {
        /// <summary>Whether values are drawn as bars instead of lines. Default: no.</summary>
        public bool Bars { get; init; }

        /// <summary>Whether each value has a dot, for series of few of them.</summary>
        public bool Points { get; init; }

        /// <summary>Whether the thresholds are drawn as lines.</summary>
        public bool ThresholdLines { get; init; }
    }

    /// <summary>The latest value in large figures.</summary>
    public sealed record Stat(string Title, string Description, params ImmutableArray<PanelQuery> Queries)
        : Panel(Title, Description, Queries);

    /// <summary>The latest value between the least and the most.</summary>
    public sealed record Gauge(string Title, string Description, params ImmutableArray<PanelQuery> Queries)
        : Panel(Title, Description, Queries);

    /// <summary>A bar for each series.</summary>
    public sealed record BarGauge(string Title, string Description, params ImmutableArray<PanelQuery> Queries)
        : Panel(Title, Description, Queries);

    /// <summary>Words over time, a line for each series.</summary>
    public sealed record StateTimeline(string Title, string Description, params ImmutableArray<PanelQuery> Queries)
        : Panel(Title, Description, Queries);

    /// <summary>A row for each combination of labels, a column for each query.</summary>
    public sealed record Table(string Title, string Description, params ImmutableArray<PanelQuery> Queries)
        : Panel(Title, Description, Queries)
    {
        /// <summary>From left to right; columns that are not here are not shown.</summary>
        public ImmutableArray<Column> Columns { get; init; } = [];

        /// <summary>The column by which rows are sorted, highest first.</summary>
        public string? SortedBy { get; init; }

        /// <summary>Whether they are sorted the other way round.</summary>
        public bool Ascending { get; init; }
    }

    /// <summary>Markdown.</summary>
    public sealed record Text(string Title, string Description, string Markdown) : Panel(Title, Description, []);
}
