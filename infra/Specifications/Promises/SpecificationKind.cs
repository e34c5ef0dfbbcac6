namespace FksSre.Specifications.Promises;

/// <summary>What a document of a specification file is.</summary>
internal enum SpecificationKind
{
    OpenSlo,
    OpenSloAlpha,
    OpenSli,
    OpenService,
    OpenDataSource,

    /// <summary>OpenSLO's alert policies, conditions and notification targets.</summary>
    OpenAlert,
    Sloth,
    SlothResource,
    SlothWindows,
}
