namespace FksSre.PromQl;

/// <summary>What an expression gives.</summary>
internal enum QueryType
{
    Scalar,
    Text,

    /// <summary>One sample for each series: the only kind a rule can record.</summary>
    Vector,

    /// <summary>Many samples for each series.</summary>
    Range,
}
