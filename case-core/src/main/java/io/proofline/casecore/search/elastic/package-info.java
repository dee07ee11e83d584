/** The index of cases in Elasticsearch, for installations that have one. */
package io.proofline.casecore.search.elastic;
