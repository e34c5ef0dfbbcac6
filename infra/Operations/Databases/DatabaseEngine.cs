namespace FksSre.Operations.Databases;

/// <summary>Which server keeps the data, and so how it is dumped and restored.</summary>
public enum DatabaseEngine
{
    /// <summary>PostgreSQL from 14 on.</summary>
    PostgreSql,

    /// <summary>PostgreSQL with TimescaleDB, which has to be told before and after a restore.</summary>
    TimescaleDb,

    /// <summary>Redis from 6 on; of a cluster, one declaration a primary.</summary>
    Redis,
}
